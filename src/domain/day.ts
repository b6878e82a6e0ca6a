/** A calendar day, `2027-03-31`: no time, no time zone. */
export type Day = string;
