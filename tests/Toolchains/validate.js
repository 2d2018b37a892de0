// Holds a JSON document against a JSON schema. Usage: node validate.js SCHEMA DOCUMENT
const { readFileSync } = require("fs");
const Ajv = require("ajv");

const [schema, document] = process.argv.slice(2).map(file => JSON.parse(readFileSync(file, "utf8")));
// That of SARIF is draft 4, all of whose keywords that it uses mean the same in draft 7, and has a pattern that is no Unicode one.
if (schema.$schema.includes("draft-04")) {
  delete schema.$schema;
  delete schema.id;
}

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, unicodeRegExp: false });
require("ajv-formats")(ajv);
if (!ajv.validate(schema, document)) {
  console.error(ajv.errorsText(ajv.errors, { separator: "\n" }));
  process.exit(1);
}
