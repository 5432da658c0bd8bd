export { dictionary } from "@zxcvbn-ts/language-fr";
