import { describe, expect, test } from "vitest";
import { findDateOrder, readDateCell } from "../../../geo/import/read-date-cell.ts";

describe("a date in a cell", () => {
  test.each([
    ["2018-10-31", "2018-10-31"],
    ["2018-10-31T10:00:00Z", "2018-10-31"],
    ["2018-10-31 10:00:00.000", "2018-10-31"],
    ["2018-10", "2018-10"],
    ["2018", "2018"],
    ["-0044-03-15", "-0044-03-15"],
    ["2018-10?", "2018-10?"],
    ["2018/2019", "2018/2019"],
    ["31.10.2018", "2018-10-31"],
    ["4/4/2018", "2018-04-04"],
    ["43404", "2018-10-31"],
    ["31 October 2018", "2018-10-31"],
    ["October 31st, 2018", "2018-10-31"],
    ["1er octobre 2018", "2018-10-01"],
    ["31 de octubre de 2018", "2018-10-31"],
    ["31 октября 2018 г.", "2018-10-31"],
    ["٣١ تشرين الأول ٢٠١٨", "2018-10-31"],
    ["31 أكتوبر 2018", "2018-10-31"],
    ["Oct 2018", "2018-10"],
  ])("%s is %s", (typed, edtf) => {
    expect(readDateCell(typed, findDateOrder([typed]))).toMatchObject({ edtf });
  });

  test("as a spreadsheet's number says that it was settled", () => {
    expect(readDateCell("43404", undefined)).toHaveProperty("settled");
  });

  test.each(["2018-02-30", "31.02.2018", "soon", "12-Oct-18", "May or June 2018", "7", "1234567"])(
    "%s is none, and says why",
    (typed) => {
      expect(readDateCell(typed, "dmy")).toHaveProperty("fault");
    },
  );

  test("with day or month first is not guessed where its column does not tell", () => {
    expect(readDateCell("3/4/2018", findDateOrder(["3/4/2018", "5/6/2018"]))).toHaveProperty("fault");
  });

  test.each([
    [["3/4/2018", "31/10/2018"], "2018-04-03"],
    [["3/4/2018", "10/31/2018"], "2018-03-04"],
  ])("takes the order that its column %s has", (column, edtf) => {
    expect(readDateCell("3/4/2018", findDateOrder(column))).toEqual({ edtf });
  });

  test("is not guessed where its column contradicts itself", () => {
    expect(findDateOrder(["31/10/2018", "10/31/2018"])).toBeUndefined();
  });
});
