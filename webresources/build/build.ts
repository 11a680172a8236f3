import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { places } from "../gateway/places";
import { readTexts } from "../gateway/texts";
import { bundle, output } from "./bundle";
import { html } from "./html";
import { inspect } from "./inspect";
import { pages, scripts } from "./manifest";

const texts = readTexts();

rmSync(output, { recursive: true, force: true });
mkdirSync(join(output, "strings"), { recursive: true });
copyFileSync(places.texts, join(output, "strings", basename(places.texts)));

for (const { name, title } of pages) {
  const file = await bundle(`${name}/main.tsx`, "pages", name, "PersonasPage");
  writeFileSync(join(output, "pages", `${name}.html`), html(name, texts.get(title) ?? name, texts.get("common.alone") ?? ""));
  console.log(inspect(file, `pages/${name}.js`));
}

for (const { name, global } of scripts) console.log(inspect(await bundle(`scripts/${name}.ts`, "scripts", name, global), `scripts/${name}.js`));
