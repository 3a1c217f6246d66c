# Completion of bibrecords for bash. Load it with:  source <(bibrecords completion bash)
_bibrecords() {
    local word="${COMP_WORDS[COMP_CWORD]}" line
    COMPREPLY=()
    while IFS= read -r line; do
        # Options are offered when one is begun; else files go first.
        [[ "$line" == "$word"* && ( "$word" == -* || "$line" != -* ) ]] && COMPREPLY+=("$line")
    done < <(bibrecords "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)
}
complete -o default -o bashdefault -F _bibrecords bibrecords
