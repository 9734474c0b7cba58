import { parseArgs } from "node:util";
import { type Effects, UsageError } from "./effects.ts";

const HELP = `completion bash | zsh | fish

Prints what makes a shell complete commands, options, files and folders:

  bash   claim-atlas completion bash > ~/.local/share/bash-completion/completions/claim-atlas
  zsh    claim-atlas completion zsh > a file _claim-atlas in a folder of $fpath
  fish   claim-atlas completion fish > ~/.config/fish/completions/claim-atlas.fish
`;

/** Every command by its name, loaded when it is called. */
type Commands = Readonly<
  Record<string, () => Promise<(args: string[], effects: Effects) => number | Promise<number>>>
>;
type Options = ReadonlyMap<string, readonly string[]>;

export async function completion(args: string[], effects: Effects, commands: Commands): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { help: { type: "boolean", short: "h" } },
  });
  if (values.help === true) {
    effects.print(HELP);
    return 0;
  }
  const [shell = ""] = positionals;
  const write = Object.hasOwn(SCRIPTS, shell) ? SCRIPTS[shell] : undefined;
  if (write === undefined)
    throw new UsageError(`Name a shell: ${Object.keys(SCRIPTS).join(", ")}; such as completion bash.`);
  effects.print(write(await findOptions(commands, effects)));
  return 0;
}

/** Command -> the options that its help names. */
async function findOptions(commands: Commands, effects: Effects): Promise<Options> {
  const options = new Map<string, readonly string[]>();
  for (const [name, load] of Object.entries(commands)) {
    let help = "";
    await (await load())(["--help"], { ...effects, print: (text) => (help += text) });
    const [usage = ""] = help.split("\n\n");
    const explained = help.match(/^ {2}--[a-z][a-z-]*/gm) ?? [];
    const named = [...(usage.match(/--[a-z][a-z-]*/g) ?? []), ...explained, "--help"];
    options.set(name, [...new Set(named.map((option) => option.trim()))].sort());
  }
  return options;
}

const SCRIPTS: Readonly<Record<string, (options: Options) => string>> = {
  bash: (options) => `_claim_atlas() {
  local word="\${COMP_WORDS[COMP_CWORD]}" options=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${[...options.keys()].join(" ")} --help --version" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${[...options].map(([name, known]) => `    ${name}) options="${known.join(" ")}" ;;`).join("\n")}
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _claim_atlas claim-atlas
`,
  zsh: (options) => `#compdef claim-atlas
if (( CURRENT == 2 )); then
  compadd -- ${[...options.keys()].join(" ")} --help --version
  return
fi
if [[ $words[CURRENT] == -* ]]; then
  case $words[2] in
${[...options].map(([name, known]) => `    ${name}) compadd -- ${known.join(" ")} ;;`).join("\n")}
  esac
  return
fi
_files
`,
  fish: (options) =>
    [
      `complete -c claim-atlas -n __fish_use_subcommand -f -a "${[...options.keys()].join(" ")}"`,
      ...[...options].flatMap(([name, known]) =>
        known.map(
          (option) =>
            `complete -c claim-atlas -n "__fish_seen_subcommand_from ${name}" -l ${option.slice(2)}`,
        ),
      ),
      "",
    ].join("\n"),
};
