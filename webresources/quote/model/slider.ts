import { niceStep, snap, type Bounds } from "./bounds";

/** A slider's positions and the values that they stand for. */
export interface SliderScale {
  readonly last: number;
  valueAt(position: number): number;
  positionOf(value: number): number;
}

/** Beyond this, equal steps would leave the small values no room: positions are then by proportion. */
const linearUpTo = 25;
const proportional = 240;

/** The positions of a range. Both ends can be reached, and every position is a possible value. */
export function sliderScale(bounds: Bounds): SliderScale {
  return bounds.to / bounds.from <= linearUpTo ? linear(bounds) : byProportion(bounds);
}

function linear(bounds: Bounds): SliderScale {
  const last = Math.max(1, Math.floor((bounds.to - bounds.from) / bounds.step + 1e-9));
  return {
    last,
    valueAt: (position) => snap(bounds.from + position * bounds.step, bounds),
    positionOf: (value) => Math.max(0, Math.min(last, Math.round((value - bounds.from) / bounds.step))),
  };
}

function byProportion(bounds: Bounds): SliderScale {
  const width = Math.log(bounds.to / bounds.from);
  return {
    last: proportional,
    valueAt: (position) => {
      if (position <= 0) return bounds.from;
      if (position >= proportional) return snap(bounds.to, bounds);
      const exact = bounds.from * Math.exp((width * position) / proportional);
      const coarse = Math.max(bounds.step, niceStep(exact / 100));
      return snap(Math.round(exact / coarse) * coarse, bounds);
    },
    positionOf: (value) => Math.max(0, Math.min(proportional, Math.round((Math.log(value / bounds.from) / width) * proportional))),
  };
}
