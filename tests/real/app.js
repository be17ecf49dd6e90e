// A command for componentize-js: prints what it sees of its host.
import { getArguments, getEnvironment } from "wasi:cli/environment@0.2.12";

export const run = {
  run() {
    console.log(`arguments: ${getArguments().join(" ")}`);
    console.log(`environment: ${getEnvironment().map((pair) => pair.join("=")).join(" ")}`);
  },
};
