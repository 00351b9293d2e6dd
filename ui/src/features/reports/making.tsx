// Many reports being made: how far, and *cancel*.
import { Modal } from "antd";
import { useWork } from "../../bridge";
import { WorkBar } from "../../frame";
import { useWords } from "../../words";
import { MAKING } from "./api";

export function Making({ open }: { open: boolean }) {
  const words = useWords();
  const work = useWork(MAKING);
  // Before the first step the system's dialog is asking where to; nothing may lie over it.
  return (
    <Modal
      open={open && work.total !== null}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      width={420}
      footer={null}
    >
      <WorkBar work={MAKING} what={words.text("reports-page-making")} />
    </Modal>
  );
}
