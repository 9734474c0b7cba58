/** Words that the tool writes into an atlas where its author has written none, in the atlas's language. */
export interface DefaultTexts {
  /** What statements are about, where no topics are named. */
  topic: string;
  /** The speaker of what the article says itself. */
  ownVoice: string;
  places: string;
  ground: string;
}

const TEXTS: Record<string, DefaultTexts> = {
  en: {
    topic: "statements in the article",
    ownVoice: "the article, in its own voice",
    places: "Names and positions of places",
    ground: "Land, waters, borders and provinces",
  },
  ar: {
    topic: "أقوال في المقال",
    ownVoice: "المقال بصوته",
    places: "أسماء الأماكن ومواقعها",
    ground: "اليابسة والمياه والحدود والمحافظات",
  },
  es: {
    topic: "declaraciones del artículo",
    ownVoice: "el artículo, con voz propia",
    places: "Nombres y posiciones de lugares",
    ground: "Tierra, aguas, fronteras y provincias",
  },
  fr: {
    topic: "déclarations de l’article",
    ownVoice: "l’article, de sa propre voix",
    places: "Noms et positions des lieux",
    ground: "Terres, eaux, frontières et provinces",
  },
  ru: {
    topic: "утверждения в статье",
    ownVoice: "статья, от своего имени",
    places: "Названия и положение мест",
    ground: "Суша, воды, границы и провинции",
  },
};

/** English where the language has none. */
export function defaultTexts(language: string): DefaultTexts {
  const base = language.split("-")[0] ?? language;
  const texts = Object.hasOwn(TEXTS, base) ? TEXTS[base] : undefined;
  return texts ?? (TEXTS.en as DefaultTexts);
}
