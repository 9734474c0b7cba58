/** Version of the map file's form. Readers refuse every other one: pages are rebuilt together with their file. */
export const FORMAT_VERSION = 2;
