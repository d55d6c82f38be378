/** 10 MiB, far above the largest answer of the API: an endless answer must not fill the memory. */
export const maxAnswerBytes = 10_485_760;
