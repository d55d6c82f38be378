/** A number as policies write it; `null` if the text is none. */
export function parseNumber(text: string): number | null {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : null;
}

const w3cDate =
  /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/** Milliseconds since 1970: from an ISO 8601 date of the W3C profile, or from epoch seconds; `null` if it is neither. */
export function parseDate(text: string): number | null {
  // Four digits are a year by the profile; epoch seconds of our time have ten.
  if (/^-?\d{5,}$/.test(text)) return Number(text) * 1000;
  if (!w3cDate.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time;
}

export function parseBoolean(text: string): boolean | null {
  const lower = text.toLowerCase();
  return lower === 'true' ? true : lower === 'false' ? false : null;
}
