import { mount } from "../shared/Page";

mount(() => null);
