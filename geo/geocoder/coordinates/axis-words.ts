/** What a word or a letter beside a number says of it. */
type Meaning = "latitude" | "longitude" | "N" | "S" | "E" | "W" | "eastOrWest";

/**
 * Words and letters for the axes and the four directions, by language: English, French, Spanish, Portuguese, Italian,
 * German, Dutch, Polish, Turkish, Indonesian, Russian and Ukrainian, Greek, Arabic and Persian, Hebrew, Hindi, Chinese and Japanese.
 * Abbreviations as maps and encyclopaedias of each language print them. Left out: letters that mean another
 * direction elsewhere, such as the Greek Ν for south. O is east in German and Dutch and west in Romance languages.
 */
const WORDS: Record<Meaning, string> = {
  latitude: `latitude, lat., lat, latitud, latitudine, latitudes, breite, breitengrad, geographische breite, geogr. breite, breedtegraad, breedte,
    szerokość geograficzna, szerokość, enlem, lintang, широта, шир., широти, γεωγραφικό πλάτος, πλάτος, خط العرض, خط عرض,
    دائرة العرض, العرض, عرض جغرافیایی, عرض, קו רוחב, רוחב, अक्षांश, 纬度, 緯度, φ, y`,
  longitude: `longitude, long., long, lon., lon, lng, longitud, longitudine, longitudes, länge, laenge, längengrad, laengengrad,
    geographische länge, geogr. länge, lengtegraad, lengte, długość geograficzna, długość, boylam, bujur, долгота, долг., довгота, γεωγραφικό μήκος, μήκος,
    خط الطول, خط طول, الطول, طول جغرافیایی, طول, קו אורך, אורך, देशांतर, 经度, 經度, 経度, λ, x`,
  N: `n, n., north, northern, nord, norte, noord, północ, kuzey, k, utara, lu, север, с. ш., с.ш., с.ш, с, пн. ш., пн.ш., північ, βόρεια, βόρειο,
    شمالا, شمالاً, شمال, شمالي, شمالی, צפון, उत्तर, 北纬, 北緯, 北`,
  S: `s, s., south, southern, sud, süd, sued, sur, sul, zuid, z, południe, güney, guney, g, selatan, ls, юг, ю. ш., ю.ш., ю.ш, ю, пд. ш., пд.ш., південь,
    νότια, νότιο, جنوبا, جنوباً, جنوب, جنوبي, جنوبی, דרום, दक्षिण, 南纬, 南緯, 南`,
  E: `e, e., east, eastern, est, este, leste, l, ost, oost, wschód, doğu, dogu, d, timur, bt, восток, в. д., в.д., в.д, в, сх. д., сх.д., схід, ανατολικά,
    ανατολικό, شرقا, شرقاً, شرق, شرقي, شرقی, מזרח, पूर्व, 东经, 東經, 東経, 东, 東`,
  W: `w, w., west, western, ouest, oeste, ovest, zachód, batı, bati, b, barat, bb, запад, з. д., з.д., з.д, з, зх. д., зх.д., захід, δυτικά, δυτικό,
    غربا, غرباً, غرب, غربي, غربی, מערב, पश्चिम, 西经, 西經, 西経, 西`,
  eastOrWest: "o, o.",
};

/** Longest first, so that "north" is not read as n; in lower case and compatibility form (NFKC). */
export const AXIS_WORDS: readonly (readonly [word: string, meaning: Meaning])[] = Object.entries(WORDS)
  .flatMap(([meaning, list]) =>
    list
      .split(/,\s*/)
      .map((word) => [word.trim().normalize("NFKC").toLowerCase(), meaning as Meaning] as const),
  )
  .sort(([a], [b]) => b.length - a.length);
