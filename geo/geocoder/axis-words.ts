/** What a word or a letter beside a number says of it. */
export type Meaning = "latitude" | "longitude" | "N" | "S" | "E" | "W" | "eastOrWest";

/**
 * Words and letters for the axes and the four directions, by language: English, French, Spanish, Portuguese, Italian, Romanian,
 * German, Dutch, Swedish, Danish and Norwegian, Finnish, Polish, Czech, Hungarian, Turkish, Indonesian, Vietnamese, Swahili, Russian,
 * Ukrainian, Bulgarian and Serbian, Greek, Arabic, Persian, Dari and Urdu, Hebrew, Hindi, Bengali, Thai, Korean, Chinese and Japanese.
 * Abbreviations as maps and encyclopaedias of each language print them. Left out: letters that mean another
 * direction elsewhere, such as the Greek Ν for south. O is east in German and Dutch and west in Romance languages.
 */
const WORDS: Record<Meaning, string> = {
  latitude: `latitude, latitudes, lat., lat, mlat, lt, latitud, latitudine, breite, breitengrad, geographische breite, geogr. breite, breedtegraad, breedte,
    latitudo, bredd, breddgrad, bredde, breddegrad, leveysaste, leveyspiiri, szerokość geograficzna, szerokość, zeměpisná šířka, šířka, földrajzi szélesség,
    szélesség, enlem, garis lintang, lintang, vĩ độ, географическая широта, географска ширина, географічна широта, широта, шир., широти, ширина,
    γεωγραφικό πλάτος, πλάτος, خط العرض, خط عرض, دائرة العرض, العرض, عرض جغرافیایی, عرض بلد, عرض البلد, عرض, קו רוחב, רוחב, अक्षांश, অক্ষাংশ, ละติจูด,
    위도, 纬度, 緯度, φ, y`,
  longitude: `longitude, longitudes, long., long, lon., lon, lng, mlon, lg, longitud, longitudine, länge, laenge, längengrad, laengengrad, geographische länge,
    geogr. länge, lengtegraad, lengte, longitudo, längd, längdgrad, længde, længdegrad, lengde, lengdegrad, pituusaste, pituuspiiri, długość geograficzna,
    długość, zeměpisná délka, délka, földrajzi hosszúság, hosszúság, boylam, garis bujur, bujur, kinh độ, географическая долгота, географска дължина,
    географска дужина, географічна довгота, долгота, долг., довгота, дължина, дужина, γεωγραφικό μήκος, μήκος, خط الطول, خط طول, الطول, طول جغرافیایی,
    طول بلد, طول البلد, طول, קו אורך, אורך, देशांतर, দ্রাঘিমাংশ, দ্রাঘিমা, ลองจิจูด, 경도, 经度, 經度, 経度, λ, x`,
  N: `n, n., north, northern, nord, norte, noord, północ, kuzey, k, utara, lu, n. br., n.br., nördl. br., nördlicher breite, nördliche breite, n.b., nb,
    noorderbreedte, nordlig bredd, n. br, nordlig bredde, de latitude nord, latitude nord, de latitud norte, latitud norte, latitude norte, latitudine nord,
    degrees north, север, с. ш., с.ш., с.ш, с, северной широты, пн. ш., пн.ш., північ, північної широти, βόρεια, βόρειο, شمالا, شمالاً, شمال, شمالي, شمالی, צפון,
    उत्तर, 북위, 北纬, 北緯, 北`,
  S: `s, s., south, southern, sud, süd, sued, sur, sul, zuid, z, południe, güney, guney, g, selatan, ls, s. br., s.br., südl. br., südlicher breite, südliche breite,
    z.b., zb, zuiderbreedte, sydlig bredd, sydlig bredde, de latitude sud, latitude sud, de latitud sur, latitud sur, latitude sul, latitudine sud, юг, ю. ш.,
    ю.ш., ю.ш, ю, южной широты, пд. ш., пд.ш., південь, південної широти, νότια, νότιο, جنوبا, جنوباً, جنوب, جنوبي, جنوبی, דרום, दक्षिण, 남위, 南纬, 南緯, 南`,
  E: `e, e., east, eastern, est, este, leste, l, ost, oost, wschód, doğu, dogu, d, timur, bt, ö. l., ö.l., östl. l., östlicher länge, östliche länge, o.l., ol,
    oosterlengte, östlig längd, østlig længde, østlig lengde, de longitude est, longitude est, de longitud este, longitud este, longitude leste, longitudine est,
    восток, в. д., в.д., в.д, в, восточной долготы, сх. д., сх.д., схід, східної довготи, ανατολικά, ανατολικό, شرقا, شرقاً, شرق, شرقي, شرقی, מזרח, पूर्व, 동경,
    东经, 東經, 東経, 东, 東`,
  W: `w, w., west, western, ouest, oeste, ovest, zachód, batı, bati, b, barat, bb, w. l., w.l., westl. l., westlicher länge, westliche länge, wl, westerlengte,
    västlig längd, vestlig længde, vestlig lengde, de longitude ouest, longitude ouest, de longitud oeste, longitud oeste, longitude oeste, longitudine ovest,
    запад, з. д., з.д., з.д, з, западной долготы, зх. д., зх.д., захід, західної довготи, δυτικά, δυτικό, غربا, غرباً, غرب, غربي, غربی, מערב, पश्चिम, 서경, 西经, 西經,
    西経, 西`,
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
