import type { Random } from "../seeded-random.ts";
import { inventName } from "./invent-places.ts";

/** An invented person or organisation: as the author's file has it, and what statements need. */
export interface InventedActor {
  id: string;
  name: string;
  record: { id: string; names: { en: string }; kind: "person" | "organisation" };
}

/** Speakers, whom they accuse, and the councils that some of them speak for; more statements have more speakers. */
export function inventActors(count: number, random: Random) {
  return {
    speakers: Array.from({ length: Math.min(200, Math.ceil(count / 5)) }, (_, index) =>
      actor(`speaker-${index}`, `${inventName(random)} ${inventName(random)}`, "person"),
    ),
    companies: Array.from({ length: 60 }, (_, index) =>
      actor(`company-${index}`, `${inventName(random)} Company`, "organisation"),
    ),
    councils: Array.from({ length: 20 }, (_, index) =>
      actor(`council-${index}`, `${inventName(random)} Council`, "organisation"),
    ),
  };
}

function actor(id: string, name: string, kind: "person" | "organisation"): InventedActor {
  return { id, name, record: { id, names: { en: name }, kind } };
}
