import { grammarOf } from "../grammar.ts";
import type { CommandLineMessages } from "./command-line-messages.ts";

const { number, plural } = grammarOf("ru");
const statements = (value: number) =>
  plural(value, {
    one: "{} высказывание",
    few: "{} высказывания",
    many: "{} высказываний",
    other: "{} высказывания",
  });

export const ru: CommandLineMessages = {
  contents: (all, claims, responses) =>
    `${statements(all)}, ${plural(claims, { one: "{} утверждение", few: "{} утверждения", many: "{} утверждений", other: "{} утверждения" })}, ${plural(responses, { one: "{} документ", few: "{} документа", many: "{} документов", other: "{} документа" })}.`,
  places: (all, placed, ambiguous, unknown) =>
    `${plural(all, { one: "{} название места", few: "{} названия мест", many: "{} названий мест", other: "{} названия мест" })}: найдено ${number(placed)}, неоднозначно ${number(ambiguous)}, не искали или не найдено ${number(unknown)}.`,
  quotations: (exact, moved, lost) =>
    `Цитаты: точных ${number(exact)}, сместившихся ${number(moved)}, утраченных ${number(lost)}.`,
  problems: (errors, warnings) =>
    `${plural(errors, { one: "{} ошибка", few: "{} ошибки", many: "{} ошибок", other: "{} ошибки" })}, ${plural(warnings, { one: "{} предупреждение", few: "{} предупреждения", many: "{} предупреждений", other: "{} предупреждения" })}.`,
  built: (all, drawn, listed) =>
    `${statements(all)}: на карте ${number(drawn)}, только в списке ${number(listed)}.`,
  noAddress:
    "Адрес сайта не известен, поэтому oembed.json и картинок для ссылок нет: укажите --site URL или `address` в atlas.yaml.",
  certainty: { certain: "точно", "less-certain": "менее точно", uncertain: "неточно" },
  own: (source, km) =>
    `положение указали вы${km === null ? "" : `, с точностью до ${number(km)} км`} (источник: ${source})`,
  ambiguous: "неоднозначно",
  noPlace: "места нет",
  next: "далее:",
  proposed: "Предложены; на карте их нет, пока высказывания не приняты:",
};
