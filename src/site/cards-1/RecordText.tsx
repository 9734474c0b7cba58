import { AtlasText } from "./AtlasText.tsx";
import { RecordLinks } from "./RecordLinks.tsx";

/** Words of the atlas inside a line of the interface, the ids of statements and sources in them as links. */
export function RecordText({ children }: { children: string }) {
  return (
    <AtlasText>
      <RecordLinks>{children}</RecordLinks>
    </AtlasText>
  );
}
