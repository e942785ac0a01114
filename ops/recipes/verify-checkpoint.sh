#!/bin/sh
# Verifies a signature on a checkpoint with openssl alone.
# Usage: verify-checkpoint.sh CHECKPOINT VKEY     (VKEY: name+id+base64, had from somewhere else than the checkpoint)
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
name=${2%%+*}; rest=${2#*+}; id=${rest%%+*}; key=${rest#*+}

# The text is what stands before the empty line, with its last line end.
sed '/^$/,$d' "$1" > "$work/text"
# A signature line is: dash, name, base64 of four bytes that name the key, then the signature.
sed '1,/^$/d' "$1" | while read -r _ by line; do
    printf %s "$line" | base64 -d > "$work/line"
    if [ "$by" = "$name" ] && [ "$(head -c 4 "$work/line" | od -An -tx1 | tr -d ' \n')" = "$id" ]; then tail -c +5 "$work/line" > "$work/signature"; fi
done
[ -s "$work/signature" ] || { echo "this key did not sign"; exit 1; }

printf %s "$key" | base64 -d > "$work/key"
case $(head -c 1 "$work/key" | od -An -tu1 | tr -d ' ') in
    1) # Ed25519: the 32 bytes after the algorithm's DER heading (RFC 8410).
       { printf '\060\052\060\005\006\003\053\145\160\003\041\000'; tail -c +2 "$work/key"; } > "$work/public"
       openssl pkeyutl -verify -pubin -keyform DER -inkey "$work/public" -rawin -in "$work/text" -sigfile "$work/signature" ;;
    2) # ECDSA P-256 over SHA-256: the key is a SubjectPublicKeyInfo.
       tail -c +2 "$work/key" > "$work/public"
       openssl dgst -sha256 -verify "$work/public" -keyform DER -signature "$work/signature" "$work/text" ;;
    *) echo "not a key of a trail"; exit 2 ;;
esac
