import { readdirSync } from "node:fs";
import { build } from "esbuild";

const entries = readdirSync("Assets").filter(name => name.endsWith(".ts") || name === "site.css").map(name => `Assets/${name}`);

await build({
  entryPoints: entries,
  outdir: "wwwroot/dist",
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022", "chrome111", "firefox113", "safari16.4"],
  loader: { ".svg": "file" },
  logLevel: "warning",
});
