/** A telephone number as people write it: digits, blanks and + - ( ), 5 to 20 of them. */
export const PHONE = /^[\d+() -]{5,20}$/;
