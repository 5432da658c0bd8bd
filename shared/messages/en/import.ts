/** Addresses, and what is said about reading a file. */
export const reading = {
  "address.empty": "No address was given. Type one such as 24(1)(a), 40(20 bis) or preamble(3).",
  "address.none":
    "Nothing in this text has the address “{typed}”. Type one such as 24(1)(a), 40(20 bis) or preamble(3).",
  "address.several":
    "“{typed}” could be {count, number} places in this text, among them {first} and {second}. Type the whole address.",
} as const;
