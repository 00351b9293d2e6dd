// Up and down in a list that the owner orders; the keys Alt+↑ and Alt+↓ do the same.
import { ArrowDownOutlined, ArrowUpOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useWords } from "../../words";

/** The list with one entry moved by so many places; nothing when it would fall off the end. */
export function moved<T>(list: readonly T[], at: number, by: number): T[] | null {
  const to = at + by;
  const one = list[at];
  if (one === undefined || to < 0 || to >= list.length) return null;
  const rest = list.filter((_, index) => index !== at);
  return [...rest.slice(0, to), one, ...rest.slice(to)];
}

interface OrderButtonsProps {
  name: string;
  first: boolean;
  last: boolean;
  onMove: (by: number) => void;
}

export function OrderButtons({ name, first, last, onMove }: OrderButtonsProps) {
  const words = useWords();
  return (
    <>
      <Button
        type="text"
        size="small"
        icon={<ArrowUpOutlined />}
        disabled={first}
        onClick={() => onMove(-1)}
        aria-label={words.text("settings-move-up", { name })}
        data-testid="move-up"
      />
      <Button
        type="text"
        size="small"
        icon={<ArrowDownOutlined />}
        disabled={last}
        onClick={() => onMove(1)}
        aria-label={words.text("settings-move-down", { name })}
        data-testid="move-down"
      />
    </>
  );
}

/** What a row does with Alt and an arrow. */
export function orderKeys(onMove: (by: number) => void) {
  return (event: { altKey: boolean; key: string; preventDefault: () => void }) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    onMove(by);
  };
}
