import { markSymbol, type SymbolInput } from "../../../geo/cartography/mark-symbol.ts";

/** A mark's symbol as inline SVG; colours are roles that map.css gives their values. */
export function SymbolShapes(input: SymbolInput) {
  const { radius, shapes, text, textFill, fontSize } = markSymbol(input);
  const size = 2 * radius + 2;
  return (
    <svg
      className="symbol"
      width={size}
      height={size}
      viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`}
      aria-hidden="true"
    >
      {shapes.map((shape) => (
        <path
          key={`${shape.path} ${shape.fill}`}
          d={shape.path}
          className={`fill-${shape.fill} stroke-${shape.stroke}`}
          strokeWidth={shape.strokeWidth}
          strokeDasharray={shape.dashes}
        />
      ))}
      {text !== "" && (
        <text
          className={`fill-${textFill}`}
          fontSize={fontSize}
          textAnchor="middle"
          dominantBaseline="central"
        >
          {text}
        </text>
      )}
    </svg>
  );
}
