# Runs swift in the Debian at $1 over the project at $2, in its folder $3, with the arguments that follow.
# Without /proc every tool of Swift fails. Whoever runs this sees to it that the mounts are nobody else's and end with it.
set -eu
debian=$1 project=$2 folder=$3
shift 3
mount -t proc proc "$debian/proc"
mount --bind "$project" "$debian/redbook"
built=/redbook/target/debug
exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/redbook/target/bindings/swift-home LANG=C.UTF-8 \
    LD_LIBRARY_PATH="$built" REDBOOK_PROGRAM="$built/redbook" \
    chroot "$debian" sh -c 'cd "/redbook/$0" && exec swift "$@"' "$folder" "$@"
