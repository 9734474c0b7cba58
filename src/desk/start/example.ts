/** A text to try the desk with: the people and what they say are invented, the places are real. */
export const EXAMPLE_TEXT = `Villages near Uyuni dispute who closed their wells

This article is an invented example. Its people and events are not real; its places are.

Ana Rios, the mayor of Uyuni, said on 12 January 2026 that a mining company had closed two wells near Colchani. "They came at night and welded the covers shut," she told reporters.

The company, Salar Minerals, denied the accusation. Its spokesman, Luis Vega, said that "no worker of ours touched the wells" and that the authorities in Potosí had ordered their closure.

According to a report of the water council of Llica, at least 40 families in Challapata have had no drinking water since December 2025.

Carlos Quispe, a herder from Tahua, said that trucks had taken water from the river at Quillacas for months. He said the drivers told him that it was meant for the works near Pulacayo.

The government of Bolivia said it would send inspectors to Uyuni in February.
`;
