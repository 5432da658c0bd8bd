export { dictionary } from "@zxcvbn-ts/language-es-es";
