/**
 * Adjectives and names of peoples, by ISO code of their country. A plural in -s is known too. Written from general knowledge, after
 * the list of countries in geo/geocoder/gazetteer/layers/countries.ts.
 */
const TABLE = `
  AF Afghan; AL Albanian; DZ Algerian; AO Angolan; AR Argentine Argentinian; AM Armenian; AU Australian Aussie; AT Austrian; AZ Azerbaijani Azeri; BS Bahamian; BH Bahraini; BD Bangladeshi;
  BB Barbadian; BY Belarusian; BE Belgian; BZ Belizean; BJ Beninese; BT Bhutanese; BO Bolivian; BA Bosnian; BW Botswanan; BR Brazilian; BG Bulgarian; BF Burkinabe; BI Burundian;
  KH Cambodian; CM Cameroonian; CA Canadian; TD Chadian; CL Chilean; CN Chinese; CO Colombian; CG Congolese; CR Costa-Rican; HR Croatian Croat; CU Cuban; CY Cypriot; CZ Czech;
  DK Danish Dane; DJ Djiboutian; DO Dominican; EC Ecuadorian Ecuadorean; EG Egyptian; SV Salvadoran; ER Eritrean; EE Estonian; ET Ethiopian; FJ Fijian; FI Finnish Finn; FR French Frenchman;
  GA Gabonese; GM Gambian; GE Georgian; DE German; GH Ghanaian; GR Greek; GT Guatemalan; GN Guinean; GY Guyanese; HT Haitian; HN Honduran; HU Hungarian; IS Icelandic Icelander; IN Indian;
  ID Indonesian; IR Iranian; IQ Iraqi; IE Irish Irishman; IL Israeli; IT Italian; CI Ivorian; JM Jamaican; JP Japanese; JO Jordanian; KZ Kazakh; KE Kenyan; KW Kuwaiti; KG Kyrgyz; LA Laotian Lao;
  LV Latvian; LB Lebanese; LR Liberian; LY Libyan; LT Lithuanian; MK Macedonian; MG Malagasy; MW Malawian; MY Malaysian; MV Maldivian; ML Malian; MT Maltese; MR Mauritanian; MU Mauritian;
  MX Mexican; MD Moldovan; MN Mongolian; ME Montenegrin; MA Moroccan; MZ Mozambican; MM Burmese; NA Namibian; NP Nepali Nepalese; NL Dutch Dutchman; NZ New-Zealander; NI Nicaraguan; NE Nigerien;
  NG Nigerian; KP North-Korean; NO Norwegian; OM Omani; PK Pakistani; PS Palestinian; PA Panamanian; PG Papuan; PY Paraguayan; PE Peruvian; PH Filipino Philippine; PL Polish Pole; PT Portuguese; QA Qatari;
  RO Romanian; RU Russian; RW Rwandan; SA Saudi; SN Senegalese; RS Serbian Serb; SL Sierra-Leonean; SG Singaporean; SK Slovak Slovakian; SI Slovenian Slovene; SO Somali; ZA South-African; KR South-Korean;
  SS South-Sudanese; ES Spanish Spaniard; LK Sri-Lankan; SD Sudanese; SR Surinamese; SE Swedish Swede; CH Swiss; SY Syrian; TW Taiwanese; TJ Tajik; TZ Tanzanian; TH Thai; TG Togolese; TT Trinidadian;
  TN Tunisian; TR Turkish Turk; TM Turkmen; UG Ugandan; UA Ukrainian; AE Emirati; GB British Briton English Englishman Scottish Scot Welsh; US American; UY Uruguayan; UZ Uzbek; VE Venezuelan; VN Vietnamese;
  YE Yemeni; ZM Zambian; ZW Zimbabwean; XK Kosovan Kosovar; VA Vatican; KR Korean
`;
/** Peoples and regions that are no one country's. */
const OTHERS =
  "European African Asian Arab Kurdish Kurd Latin Soviet Western Eastern Scandinavian Balkan Caucasian Chechen Catalan Basque Tibetan Uyghur Uighur Rohingya Hispanic Latino Caribbean Bavarian Californian Texan Crimean Tatar Persian Ottoman Roman Flemish Quebecois Tuareg Hutu Tutsi Houthi Druze Alawite Yazidi Hausa Yoruba Igbo Zulu Berber Bedouin Hebrew Arabic Turkic Slavic Nordic Baltic Parisian Londoner Muscovite Venetian Berliner";

const countries = new Map<string, string>();
for (const row of TABLE.split(";")) {
  const [code, ...names] = row.trim().split(/\s+/u);
  for (const name of names)
    if (code !== undefined) countries.set(name.replaceAll("-", " ").toLowerCase(), code);
}
const others = new Set(OTHERS.toLowerCase().split(" "));

/** ISO code of the people's country; "" for a people of several countries; undefined for what is no demonym. */
export function countryOfDemonym(word: string): string | undefined {
  const lower = word.toLowerCase();
  for (const form of [lower, lower.replace(/s$/u, ""), lower.replace(/men$/u, "man")]) {
    const country = countries.get(form);
    if (country !== undefined) return country;
    if (others.has(form)) return "";
  }
  return undefined;
}
