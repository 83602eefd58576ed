// The recipe for React.
import { useEffect } from "react";
import { createRoot } from "react-dom/client";
import { usePasswordReport } from "../recipes/react.js";
import { fields, tell } from "./fields.js";

function Field({ id, policy, context, nth }) {
  const { report, field } = usePasswordReport(policy, { context });
  useEffect(() => tell(nth, report), [nth, report]);
  return <input id={id} type="password" {...field} />;
}

const all = await fields();
createRoot(document.querySelector("#app")).render(all.map((one) => <Field key={one.id} {...one} />));
