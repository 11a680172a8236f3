import { mount } from "../shared/Page";
import { SegmentDesigner } from "./SegmentDesigner";

mount((client) => <SegmentDesigner client={client} />);
