/** What the tests use of it: the package has no types of its own. */
declare module "jsonld" {
  const jsonld: { expand(document: object, options: object): Promise<readonly unknown[]> };
  export = jsonld;
}
