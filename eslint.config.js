import js from "@eslint/js";
import powerApps from "@microsoft/eslint-plugin-power-apps";
import reactHooks from "eslint-plugin-react-hooks";
import typescript from "typescript-eslint";

export default typescript.config(
  { ignores: ["**/dist/**", "**/node_modules/**", "**/bin/**", "**/obj/**", "**/generated/**"] },
  js.configs.recommended,
  ...typescript.configs.strict,
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "max-lines": ["error", { max: 200, skipComments: true, skipBlankLines: true }],
      "max-len": ["error", { code: 160 }],
    },
  },
  // What a model-driven app must not do: only the pages run there.
  { files: ["webresources/**/*.{ts,tsx}"], plugins: { "@microsoft/power-apps": powerApps }, rules: powerApps.configs.paCheckerHosted.rules },
);
