import { mount } from "../shared/Page";
import { QuotePage } from "./QuotePage";

mount(() => <QuotePage />);
