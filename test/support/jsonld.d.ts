/** The part of the API that the tests use: the package has no types. */
declare module "jsonld" {
  const jsonld: { expand(document: object, options: object): Promise<readonly unknown[]> };
  export = jsonld;
}
