// Reads a CI recipe and prints, as JSON, what it checks out and the shell steps that it runs. Usage: node ci-recipe.js FILE
const { readFileSync } = require("fs");
const { basename } = require("path");
const { parse } = require("yaml");

const file = process.argv[2];
const text = readFileSync(file, "utf8");
const all = (pattern, of = text) => [...of.matchAll(pattern)].map(match => match[1]);
const list = value => [].concat(value ?? []);
const readers = {
  "github-actions.yml": recipe => {
    const steps = Object.values(recipe.jobs).flatMap(job => job.steps);
    return { depth: steps.find(step => step.uses?.startsWith("actions/checkout"))?.with?.["fetch-depth"], steps: steps.flatMap(step => list(step.run)) };
  },
  "gitlab-ci.yml": recipe => ({ depth: recipe.hookguard.variables.GIT_DEPTH, steps: recipe.hookguard.script }),
  "circleci.yml": recipe => {
    const steps = Object.values(recipe.jobs).flatMap(job => job.steps);
    return { depth: steps.find(step => step.checkout)?.checkout.method, steps: steps.flatMap(step => list(step.run)) };
  },
  "travis.yml": recipe => ({ depth: recipe.git.depth, steps: recipe.script }),
  "azure-pipelines.yml": recipe => ({
    depth: recipe.steps.find(step => step.checkout)?.fetchDepth,
    steps: recipe.steps.flatMap(step => list(step.script)),
  }),
  "bitbucket-pipelines.yml": recipe => {
    const [step] = Object.values(recipe.pipelines["pull-requests"]).flat();
    return { depth: recipe.clone.depth, steps: step.step.script };
  },
  "buildkite.yml": recipe => ({ depth: "default", steps: recipe.steps.flatMap(step => list(step.command)) }),
  Jenkinsfile: () => ({ depth: "default", steps: all(/\bsh '([^']*)'/g) }),
  "teamcity.kts": () => ({ depth: "default", steps: all(/scriptContent = """([^]*?)"""/g) }),
};

const name = basename(file);
const recipe = readers[name](name.endsWith(".yml") ? parse(text, { strict: true, merge: true }) : text);
console.log(JSON.stringify({ depth: String(recipe.depth), steps: recipe.steps }));
