import { expect, test } from "vitest";
import { formatDate } from "../../../geo/dates/format-date.ts";
import { ar } from "../../../geo/messages/locales/ar.ts";
import { en } from "../../../geo/messages/locales/en.ts";
import { es } from "../../../geo/messages/locales/es.ts";
import { fr } from "../../../geo/messages/locales/fr.ts";
import { ru } from "../../../geo/messages/locales/ru.ts";
import type { Messages } from "../../../geo/messages/messages.ts";
import { dateValue } from "./date-value.ts";

const MESSAGES: Record<string, Pick<Messages, "dates">> = { ar, en, es, fr, ru };

/** The words of a date, with the thin spaces that some versions of ICU put around a dash taken out. */
function wordsFor(edtf: string, locale = "en"): string {
  return formatDate(dateValue(edtf), locale, (MESSAGES[locale] ?? en).dates)
    .replace(/\s?–\s?/gu, "–")
    .replaceAll("\u202f", " ");
}

test.each([
  ["2018", "2018"],
  ["2018-10", "October 2018"],
  ["2018-10-31", "31 October 2018"],
  ["2018-10-XX", "October 2018"],
  ["2018?-10-31", "31 October 2018"],
  ["2018-10-31?", "perhaps 31 October 2018"],
  ["2018-10~", "about October 2018"],
  ["2018-10%", "perhaps about October 2018"],
  ["0079-10-24", "24 October 79 AD"],
  ["0014", "14 AD"],
  ["-0043-03-15", "15 March 44 BC"],
  ["-0049/-0043", "50–44 BC"],
  ["-0010/0014", "11 BC–14 AD"],
  ["0000-02-29", "29 February 1 BC"],
  ["Y-17000", "17001 BC"],
  ["201X", "a year from 2010 to 2019"],
  ["20XX", "a year from 2000 to 2099"],
  ["2018-21", "spring 2018"],
  ["2018-24~", "about winter 2018"],
  ["2018-21/2018-22", "from spring 2018 to summer 2018"],
  ["2031-02-27T10:00:00Z", "27 February 2031 at 10:00 UTC"],
  ["2031-02-27T10:00", "27 February 2031 at 10:00"],
  ["2031-02-27T22:30-05:00", "27 February 2031 at 22:30 UTC−05:00"],
  ["2018-10-29T10:00Z/2018-10-29T12:00Z", "29 October 2018, 10:00–12:00 UTC"],
  ["2018-10-29/2018-10-30", "29–30 October 2018"],
  ["2018-09-30/2018-10-01", "30 September–1 October 2018"],
  ["2018-12-31/2019-01-01", "31 December 2018–1 January 2019"],
  ["2018-09/2018-10", "September–October 2018"],
  ["2017/2018", "2017–2018"],
  ["2018-10-29~/2018-10-30", "from about 29 October 2018 to 30 October 2018"],
  ["2018-10/2018-11-05", "from October 2018 to 5 November 2018"],
  ["/2018-10-30", "by 30 October 2018"],
  ["../2018-10-30", "until 30 October 2018"],
  ["2018-09-01/..", "since 1 September 2018"],
  ["2018-09-01/", "from 1 September 2018, until when is not known"],
  ["{2018-10-13,2018-10-29}", "13 and 29 October 2018"],
  ["[2018-10-13,2018-10-29]", "13 or 29 October 2018"],
  ["{2018-09-30,2018-10-29}", "30 September 2018 and 29 October 2018"],
  ["{2018-10-13?,2018-10-29}", "perhaps 13 October 2018 and 29 October 2018"],
  ["{2018-10-01..2018-10-05,2018-11-02}", "1–5 October 2018 and 2 November 2018"],
  ["[..2031-03-01]", "1 March 2031 or earlier"],
  ["[2031-03..]", "March 2031 or later"],
  ["{..2018}", "2018 and earlier"],
  ["{2017,2019..}", "2017 and 2019 and later"],
])("%s is put as “%s”", (edtf, words) => {
  expect(wordsFor(edtf)).toBe(words);
});

test("the day is that of the date, whatever zone the machine is in", () => {
  const zone = process.env.TZ;
  try {
    for (const name of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
      process.env.TZ = name;
      expect(wordsFor("2018-01-01")).toBe("1 January 2018");
    }
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test.each([
  ["es", "2018-10-31", "31 de octubre de 2018"],
  ["es", "{2018-10-13,2018-10-29}", "13 y 29 de octubre de 2018"],
  ["es", "2018-10-29/..", "desde el 29 de octubre de 2018"],
  ["es", "2018-10/2018-11-05", "desde octubre de 2018 hasta el 5 de noviembre de 2018"],
  ["es", "/2018-10", "a más tardar en octubre de 2018"],
  ["fr", "-0043-03-15", "15 mars 44 av. J.-C."],
  ["fr", "2018-10~", "vers octobre 2018"],
  ["fr", "2018-10-31~", "vers le 31 octobre 2018"],
  ["fr", "../2018-10-31", "jusqu’au 31 octobre 2018"],
  ["fr", "2018-10/2018-11-05", "d’octobre 2018 au 5 novembre 2018"],
  ["fr", "2018-10-29/", "à partir du 29 octobre 2018, fin inconnue"],
  ["fr", "201X", "une année entre 2010 et 2019"],
  ["ar", "2018-10-31", "31 أكتوبر 2018"],
  ["ar", "/2018-10-30", "بحلول 30 أكتوبر 2018"],
  ["ru", "2018-10", "октябрь 2018 г."],
  ["ru", "2018-10/..", "с октября 2018 г."],
  ["ru", "2018-10~", "около октября 2018 г."],
  ["ru", "2018-10/2018-11-05", "с октября 2018 г. до 5 ноября 2018 г."],
  ["ru", "2018-21/2018-22", "с весны 2018 до лета 2018"],
  // Years of these countries' own calendars are others.
  ["th", "2018", "2018"],
  ["fa-IR-u-nu-latn", "2018", "2018"],
])("in %s, %s is put as “%s”", (locale, edtf, words) => {
  expect(wordsFor(edtf, locale)).toBe(words);
});
