import { cleanup } from "@testing-library/react";
import { afterEach, vi } from "vitest";

afterEach(cleanup);

// jsdom has neither; Fluent UI and the theme ask for them.
vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
vi.stubGlobal("ResizeObserver", class { observe = (): void => undefined; unobserve = (): void => undefined; disconnect = (): void => undefined; });
