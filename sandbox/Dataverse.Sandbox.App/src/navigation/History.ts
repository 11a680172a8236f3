import { type Place, placeAt, urlOf } from "./Place";

/** Asked before the page changes while something is unsaved; true lets it go. */
export type Guard = () => Promise<boolean>;

/** The browser's history as places, with a guard over unsaved changes. */
export interface History {
  readonly place: () => Place;
  /** Goes somewhere; false when the guard kept the user. */
  readonly go: (place: Place, options?: { replace?: boolean; force?: boolean }) => Promise<boolean>;
  readonly back: () => void;
  /** One page at a time guards; the function that comes back ends it. */
  readonly guard: (guard: Guard) => () => void;
  readonly subscribe: (changed: () => void) => () => void;
}

/** The history of one app in this window. */
export function createHistory(app: string): History {
  let url = currentUrl();
  let place = placeAt(url);
  let position = positionIn(window.history.state);
  let guards: readonly Guard[] = [];
  const listeners = new Set<() => void>();
  window.history.replaceState({ position }, "");

  const show = (nextUrl: string, nextPosition: number) => {
    url = nextUrl;
    place = placeAt(nextUrl);
    position = nextPosition;
    listeners.forEach((changed) => changed());
  };
  const mayLeave = async () => {
    for (const guard of guards) if (!(await guard())) return false;
    return true;
  };

  // The browser has already moved when it tells: somebody who stays is taken back, and that move is not asked about.
  let returning = false;
  window.addEventListener("popstate", async (event) => {
    const moved = positionIn(event.state);
    if (returning) {
      returning = false;
      return;
    }
    const target = currentUrl();
    if (guards.length === 0) return show(target, moved);
    const distance = position - moved;
    returning = true;
    window.history.go(distance);
    if (!(await mayLeave())) return;
    guards = [];
    window.history.go(-distance);
  });

  return {
    place: () => place,
    async go(next, { replace = false, force = false } = {}) {
      const target = urlOf(app, next);
      if (target === url && !force) return true;
      if (!force && !(await mayLeave())) return false;
      const nextPosition = replace ? position : position + 1;
      if (replace) window.history.replaceState({ position }, "", target);
      else window.history.pushState({ position: nextPosition }, "", target);
      show(target, nextPosition);
      return true;
    },
    back: () => window.history.back(),
    guard(guard) {
      guards = [...guards, guard];
      return () => {
        guards = guards.filter((other) => other !== guard);
      };
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

function currentUrl(): string {
  return window.location.pathname + window.location.search;
}

function positionIn(state: unknown): number {
  return typeof state === "object" && state !== null && "position" in state ? Number(state.position) : 0;
}
