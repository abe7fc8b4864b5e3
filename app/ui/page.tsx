import { Form, Link, useActionData, useLocation } from "@remix-run/react";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { getWords } from "../locales/spoken";
import type { NamedLanguage } from "../locales/words";
import { FormProblem } from "./forms";
import { type KeptForm, KeptFormNotice } from "./kept-form";
import { LanguageLinks } from "./language-links";
import { OrganizationMenu, type OrganizationName } from "./organization-menu";
import { SenderContext } from "./post-form";
import { scrollSideways } from "./scroll-sideways";

/** The mark beside the product's name. */
export function Brand({ href }: { href: string }) {
  return (
    <a className="brand" href={href}>
      <img src="/favicon.svg" width="24" height="24" alt="" />
      {getWords().product.name}
    </a>
  );
}

/** A page of its own, outside the members' frame: setup, sign-in. */
export function PlainPage(props: {
  title: string;
  /** The languages that it can be read in, where that is to be chosen. */
  languages?: NamedLanguage[];
  children: ReactNode;
}) {
  return (
    <main className="narrow stack" id="content">
      <Brand href="/" />
      <h1>{props.title}</h1>
      {props.children}
      {props.languages ? <LanguageLinks languages={props.languages} /> : null}
    </main>
  );
}

export type MemberFrame = {
  organization: OrganizationName;
  /** All that the member belongs to, by name. */
  organizations: OrganizationName[];
  memberName: string;
  userId: string;
  /** A form that was sent after its session had ended. */
  kept: KeptForm | null;
  demo: boolean;
  links: NavigationLink[];
};

/** `also` is where the pages stand that belong to it without standing under it. */
type NavigationLink = { to: string; label: string; also?: string };

/** A member's page: the bar with the navigation, then the content under one heading. */
export function MemberPage(props: {
  frame: MemberFrame;
  title: string;
  eyebrow?: ReactNode;
  actions?: ReactNode;
  /** One or two sentences under the heading. */
  lead?: ReactNode;
  children: ReactNode;
}) {
  const { userId, organization } = props.frame;
  const sender = useMemo(() => ({ userId, organizationId: organization.id }), [userId, organization.id]);
  return (
    <>
      <a className="skip" href="#content">
        {getWords().frame.skip}
      </a>
      <header className="topbar">
        <div className="topbar-row">
          <Brand href="/app/home" />
          <OrganizationMenu here={props.frame.organization} organizations={props.frame.organizations} />
          {props.frame.demo ? (
            <Link className="tag warn" to="/app/demo">
              {getWords().frame.demo}
            </Link>
          ) : null}
          <Link className="topbar-account" to="/app/profile">
            <span className="wide-only">{props.frame.memberName}</span>
            <span className="narrow-only">{getWords().frame.account}</span>
          </Link>
          <Form method="post" action="/app/sign-out" reloadDocument>
            <button type="submit" className="link">
              {getWords().frame.signOut}
            </button>
          </Form>
        </div>
        <MemberNavigation links={props.frame.links} />
      </header>
      <main className="page stack-loose" id="content">
        <div className="stack-tight">
          {props.eyebrow ? <p className="eyebrow">{props.eyebrow}</p> : null}
          <div className="spread">
            <h1 className="break">{props.title}</h1>
            {props.actions ? <div className="row">{props.actions}</div> : null}
          </div>
          {props.lead ? <p className="lead">{props.lead}</p> : null}
        </div>
        <KeptFormNotice kept={props.frame.kept} />
        <PressProblem />
        <SenderContext.Provider value={sender}>{props.children}</SenderContext.Provider>
      </main>
    </>
  );
}

/** Why a press as such was not accepted, whatever stood in the form. */
function PressProblem() {
  const answer = useActionData() as { errors?: { press?: string } } | null | undefined;
  return <FormProblem text={answer?.errors?.press} />;
}

/** Scrolls sideways on a phone, to where one is. */
function MemberNavigation({ links }: { links: MemberFrame["links"] }) {
  const navigation = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const current = navigation.current?.querySelector("[aria-current]");
    if (navigation.current && current) scrollSideways(navigation.current, current);
  }, []);
  return (
    <nav aria-label={getWords().frame.navigation} ref={navigation}>
      {links.map(({ to, label, also }) => (
        <Link key={to} to={to} aria-current={isUnder(pathname, [to, also]) ? "page" : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}

function isUnder(pathname: string, places: (string | undefined)[]): boolean {
  return places.some((place) => place !== undefined && `${pathname}/`.startsWith(`${place}/`));
}
