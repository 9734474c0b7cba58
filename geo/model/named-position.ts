import * as z from "zod/mini";

/** A position as authors write it: named, so that the order cannot be mistaken. */
export const namedPosition = z.strictObject({
  lon: z
    .number()
    .check(
      z.gte(-180, "is no longitude: it lies between -180 and 180"),
      z.lte(180, "is no longitude: it lies between -180 and 180"),
    ),
  lat: z
    .number()
    .check(
      z.gte(-90, "is no latitude: it lies between -90 and 90; are latitude and longitude swapped?"),
      z.lte(90, "is no latitude: it lies between -90 and 90; are latitude and longitude swapped?"),
    ),
});
