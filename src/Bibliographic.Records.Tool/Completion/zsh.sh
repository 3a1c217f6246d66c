#compdef bibrecords
# Completion of bibrecords for zsh. Load it, after compinit, with:  source <(bibrecords completion zsh)
_bibrecords() {
    local text="${(j: :)words[1,CURRENT]}"
    local -a found
    found=("${(@f)$(bibrecords "[suggest:${#text}]" "$text" 2>/dev/null)}")
    # Options are offered when one is begun; else files go first.
    [[ "$words[CURRENT]" == -* ]] || found=("${(@)found:#-*}")
    found=("${(@)found:#}")
    compadd -a found || _files
}
compdef _bibrecords bibrecords
