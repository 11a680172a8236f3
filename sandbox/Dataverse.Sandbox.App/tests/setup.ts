import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// A busy machine takes its time with a whole grid.
configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

// jsdom lays nothing out, so nothing ever changes its size.
window.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
