import { expect, test } from "vitest";
import type { StatementDetail } from "../../../../geo/model/map-file-1.ts";
import { buildAtlasIndex, type StatementRecord } from "../../../../src/site/cards/atlas-index.ts";
import { findReplies } from "../../../../src/site/cards/find-replies.ts";
import { exampleMapFile } from "../../example-map-file.ts";

const NONE: Partial<StatementDetail> = { accused: [], replies: [], noReply: [], replyInArticle: null };

test("replies about the statement are near, those about others further", () => {
  const reply = (response: string, relation: "this_claim" | "same_event" | "background") => ({
    response,
    relation,
    relationLabel: relation,
  });
  const replies = [reply("R3", "background"), reply("R1", "this_claim"), reply("R2", "same_event")];
  const { near, further } = findReplies(recordWith({ ...NONE, replies }));
  expect(near.map(({ response }) => response)).toEqual(["R1", "R2"]);
  expect(further.map(({ response }) => response)).toEqual(["R3"]);
});

test("a statement that accuses somebody and has no reply in the article says so, and from whom none was found", () => {
  const noReply = ["No reply from Ferry Company found"];
  const accused = [{ id: "ferry", name: "Ferry Company" }];
  expect(findReplies(recordWith({ ...NONE, accused, noReply })).missing).toEqual({
    isUnanswered: true,
    sentences: noReply,
  });
});

test("a statement without any reply says why", () => {
  expect(findReplies(recordWith(NONE)).missing).toEqual({
    isUnanswered: false,
    sentences: ["Nobody is accused"],
  });
});

test("a reply in the article leaves nothing missing", () => {
  const replyInArticle = { statement: "A2", text: "It was sand.", extent: "Answers the ash alone." };
  expect(findReplies(recordWith({ ...NONE, replyInArticle })).missing).toEqual({
    isUnanswered: false,
    sentences: [],
  });
});

function recordWith(detail: Partial<StatementDetail>): StatementRecord {
  const record = buildAtlasIndex(exampleMapFile({ detail })).statements.get("A1");
  if (record === undefined) throw new Error("the example has no A1");
  return record;
}
