import type { DateForm, DateMessages } from "../date-messages.ts";

/** "el 1 de octubre", "octubre". */
function withArticle(date: string, form: DateForm): string {
  return form === "day" ? `el ${date}` : date;
}

export const dates: DateMessages = {
  about: (date, form) => `hacia ${withArticle(date, form)}`,
  perhaps: (date) => `quizá ${date}`,
  season: {
    spring: (year) => `primavera de ${year}`,
    summer: (year) => `verano de ${year}`,
    autumn: (year) => `otoño de ${year}`,
    winter: (year) => `invierno de ${year}`,
  },
  someYear: (first, last) => `un año entre ${first} y ${last}`,
  by: (date, form) => `a más tardar ${form === "day" ? "el" : "en"} ${date}`,
  until: (date, form) => `hasta ${withArticle(date, form)}`,
  since: (date, form) => `desde ${withArticle(date, form)}`,
  fromTo: (from, to, fromForm, toForm) =>
    `desde ${withArticle(from, fromForm)} hasta ${withArticle(to, toForm)}`,
  fromUnknownEnd: (from, form) => `desde ${withArticle(from, form)}, sin fin conocido`,
  orEarlier: (date) => `${date} o antes`,
  orLater: (date) => `${date} o después`,
  andEarlier: (date) => `${date} y antes`,
  andLater: (date) => `${date} y después`,
  notDated: "sin fecha en el artículo",
  notDatedBut: (words) => `sin fecha; el artículo dice «${words}»`,
  startNotStated: "no se indica cuándo empezó",
  articleGivesNoDate: "el artículo no da la fecha",
  articleGivesNoYear: "el artículo no da el año",
  articleAlone: (date) => `el artículo por sí solo dice ${date}`,
  articleAloneWithoutYear: (date) => `el artículo por sí solo dice ${date}, sin año`,
  reckonedFrom: (words) => `calculado a partir de «${words}»`,
  addedByEditor: "un editor añadió la fecha entre corchetes",
  inferredFrom: (sources) => `deducido de ${sources}`,
  confirmedBy: (sources) => `confirmado por ${sources}`,
  separator: "; ",
};
