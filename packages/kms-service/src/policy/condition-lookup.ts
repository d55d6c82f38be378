/**
 * Values of a condition key in a request. The name comes in lower case (names have no case, IAM guide, Condition
 * element); no value or an empty list means that the key is not in the request.
 */
export type ConditionLookup = (lowerCaseKey: string) => readonly string[] | undefined;
