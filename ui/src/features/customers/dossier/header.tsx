// The head of a dossier: name, tier, how to reach them, and what to do next.
import {
  CheckOutlined,
  CloseOutlined,
  CopyOutlined,
  DeleteOutlined,
  MoreOutlined,
  PrinterOutlined,
  ShoppingOutlined,
} from "@ant-design/icons";
import { useNavigate } from "@tanstack/react-router";
import { Button, Dropdown, Tooltip } from "antd";
import { useEffect, useState } from "react";
import { type Customer, copyText, useWrite } from "../../../bridge";
import { useAdd, useReturnedFocus } from "../../../frame";
import { phone, useWords } from "../../../words";
import { TierTag } from "../../tiers/tier-tag";
import { Completeness } from "../../verifications/completeness";
import { removeCustomer } from "../api";
import { type FieldName, OWN_FIELDS } from "../profile-fields";
import styles from "./dossier.module.css";
import { TextEditor } from "./editors";
import { ADD_PERSON } from "./persons";
import type { ProfileEdit } from "./use-profile-edit";

function Copy({ text, name }: { text: string; name: string }) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1500);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Tooltip title={words.text(copied ? "app-copied" : "app-copy")}>
      <Button
        type="text"
        size="small"
        className={styles.copy}
        icon={copied ? <CheckOutlined /> : <CopyOutlined />}
        onClick={async () => setCopied(await copyText(text))}
        aria-label={words.text("app-copy-what", { what: name })}
        data-testid="copy"
      />
    </Tooltip>
  );
}

function Reach({ customer }: { customer: Customer }) {
  const words = useWords();
  const { profile } = customer;
  const phones = [profile.phone, ...profile.more_phones.split("\n")].map((one) => one.trim()).filter(Boolean);
  const plain = [profile.company === profile.name ? "" : profile.company, profile.region].filter(Boolean);
  return (
    <div className={styles.reach}>
      {phones.map((one) => (
        <span key={one}>
          {phone(one)}
          <Copy text={one} name={one} />
        </span>
      ))}
      {profile.wechat && (
        <span>
          {words.text("customers-wechat-is", { wechat: profile.wechat })}
          <Copy text={profile.wechat} name={profile.wechat} />
        </span>
      )}
      {plain.map((one) => (
        <span key={one}>{one}</span>
      ))}
    </div>
  );
}

function Buttons({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const words = useWords();
  const add = useAdd();
  const navigate = useNavigate();
  const remove = useWrite(removeCustomer);
  const takeAway = async () => {
    if (await remove.run(customer.id)) onClose();
  };
  const items = [
    {
      key: "report",
      icon: <PrinterOutlined />,
      label: <span data-testid="customer-report">{words.text("reports-page-customer-of-dossier")}</span>,
      onClick: () =>
        navigate({ to: "/reports", search: { part: "customers", who: "chosen", ids: customer.id } }),
    },
    {
      key: "remove",
      icon: <DeleteOutlined />,
      label: <span data-testid="customer-remove">{words.text("customers-remove")}</span>,
      onClick: takeAway,
    },
  ];
  return (
    <div className={styles.buttons}>
      <Button
        type="primary"
        icon={<ShoppingOutlined />}
        onClick={() => add("purchase", customer.id)}
        data-testid="dossier-purchase"
      >
        {words.text("customers-add-purchase")}
      </Button>
      <Dropdown menu={{ items }} trigger={["click"]}>
        <Button icon={<MoreOutlined />} aria-label={words.text("app-more")} data-testid="dossier-more" />
      </Dropdown>
    </div>
  );
}

/** Opens the editor of a field that is missing; contact persons have a form of their own. */
function fill(field: string, edit: ProfileEdit): void {
  if (field === "persons") document.getElementById(ADD_PERSON)?.click();
  else edit.open(field as FieldName);
}

export function Header(props: { customer: Customer; edit: ProfileEdit; onClose: () => void }) {
  const { customer, edit, onClose } = props;
  const words = useWords();
  const { profile } = customer;
  const title = useReturnedFocus<HTMLButtonElement>(edit.field === "name");
  return (
    <header>
      <div className={styles.titleLine}>
        {edit.field === "name" ? (
          <TextEditor field={OWN_FIELDS[0]} name="name" value={profile.name} edit={edit} />
        ) : (
          <button
            ref={title}
            type="button"
            className={styles.title}
            onClick={() => edit.open("name")}
            title={words.text("customers-edit-name")}
            data-testid="dossier-name"
          >
            {profile.name}
          </button>
        )}
        <TierTag id={profile.tier_id} />
        <span className={styles.gap} />
        <Completeness customer={customer.id} onFill={(field) => fill(field, edit)} />
        <Button
          type="text"
          icon={<CloseOutlined />}
          onClick={onClose}
          aria-label={words.text("app-close")}
          data-testid="dossier-close"
        />
      </div>
      <Reach customer={customer} />
      <Buttons customer={customer} onClose={onClose} />
    </header>
  );
}
