/**
 * Version of the map file's form; readers refuse a larger one than they know. Apart from the schema, whose library what
 * readers load does without.
 */
export const FORMAT_VERSION = 1;
