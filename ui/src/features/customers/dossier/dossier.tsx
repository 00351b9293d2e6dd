// Everything about one customer: who they are, what they bought, what was done.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { toCallError } from "../../../bridge";
import { Bone, ReadTrouble, useLate } from "../../../frame";
import { dossierQuery } from "../api";
import styles from "./dossier.module.css";
import { Figures } from "./figures";
import { Header } from "./header";
import { Persons } from "./persons";
import { ProfileGroups } from "./profile-groups";
import { Timeline } from "./timeline";
import { useProfileEdit } from "./use-profile-edit";

function DossierSkeleton() {
  return (
    <div className={styles.dossier} aria-hidden="true">
      <Bone width={160} height={24} />
      <Bone width={320} />
      <Bone width="100%" height={84} />
      <Bone width="100%" height={280} />
    </div>
  );
}

export function Dossier({ id, onClose }: { id: string; onClose: () => void }) {
  const { data: dossier, error, isPending, refetch } = useQuery(dossierQuery(id));
  const late = useLate(isPending);
  const edit = useProfileEdit(id);
  // Undone or removed meanwhile: there is nothing to show, and the notice has told why.
  const isGone = error !== null && toCallError(error).code === "not_found";
  const close = useRef(onClose);
  close.current = onClose;
  // Once: closing changes the address, and with it what closing means.
  useEffect(() => {
    if (isGone) close.current();
  }, [isGone]);
  if (isGone) return null;
  if (error) return <ReadTrouble error={error} onRetry={refetch} />;
  if (!dossier) return late ? <DossierSkeleton /> : null;
  return (
    <div className={styles.dossier}>
      <Header customer={dossier.customer} edit={edit} onClose={onClose} />
      <Figures sales={dossier.sales} />
      <div className={styles.columns}>
        <div className={styles.left}>
          <ProfileGroups customer={id} profile={dossier.customer.profile} edit={edit} />
          <Persons customer={id} persons={dossier.persons} />
        </div>
        <Timeline customer={id} />
      </div>
    </div>
  );
}
