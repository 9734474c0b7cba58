import type { DateForm, DateMessages } from "../date-messages.ts";

/** "du 1er octobre", "d’octobre", "de 2018". */
function startingFrom(date: string, form: DateForm): string {
  if (form === "day") return `du ${date}`;
  return /^[aeéo]/iu.test(date) ? `d’${date}` : `de ${date}`;
}

const endingAt: Record<DateForm, string> = { day: "au", month: "à", season: "à", year: "à", qualified: "à" };
const until: Record<DateForm, string> = { day: "au", month: "en", season: "au", year: "en", qualified: "à" };

export const dates: DateMessages = {
  about: (date, form) => `vers ${form === "day" ? "le " : ""}${date}`,
  perhaps: (date) => `peut-être ${date}`,
  season: {
    spring: (year) => `printemps ${year}`,
    summer: (year) => `été ${year}`,
    autumn: (year) => `automne ${year}`,
    winter: (year) => `hiver ${year}`,
  },
  someYear: (first, last) => `une année entre ${first} et ${last}`,
  by: (date, form) => `au plus tard ${form === "day" ? "le" : "en"} ${date}`,
  until: (date, form) => `jusqu’${until[form]} ${date}`,
  since: (date, form) => `depuis ${form === "day" ? "le " : ""}${date}`,
  fromTo: (from, to, fromForm, toForm) => `${startingFrom(from, fromForm)} ${endingAt[toForm]} ${to}`,
  fromUnknownEnd: (from, form) => `à partir ${startingFrom(from, form)}, fin inconnue`,
  orEarlier: (date) => `${date} ou avant`,
  orLater: (date) => `${date} ou après`,
  andEarlier: (date) => `${date} et avant`,
  andLater: (date) => `${date} et après`,
  notDated: "non daté dans l’article",
  notDatedBut: (words) => `non daté ; l’article dit « ${words} »`,
  startNotStated: "le début n’est pas indiqué",
  articleGivesNoDate: "l’article ne donne pas de date",
  articleGivesNoYear: "l’article ne donne pas l’année",
  articleAlone: (date) => `l’article seul dit ${date}`,
  articleAloneWithoutYear: (date) => `l’article seul dit ${date}, sans année`,
  reckonedFrom: (words) => `calculé d’après « ${words} »`,
  addedByEditor: "la date entre crochets a été ajoutée par la rédaction",
  inferredFrom: (sources) => `déduit de ${sources}`,
  confirmedBy: (sources) => `confirmé par ${sources}`,
  separator: " ; ",
};
