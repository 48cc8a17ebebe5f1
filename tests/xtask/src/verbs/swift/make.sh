# Makes $1, a small Debian of release $2 with the packages that follow; the file redbook-made in it says that it is whole.
# Whoever runs this sees to it that the mounts are nobody else's and end with it.
set -eu
folder=$1 release=$2
shift 2
if [ "$(cat "$folder/redbook-made" 2>/dev/null)" = "$*" ]; then exit 0; fi
rm -rf --one-file-system "$folder" "$folder.part"
debootstrap --variant=minbase "$release" "$folder.part"
mount -t proc proc "$folder.part/proc"
export DEBIAN_FRONTEND=noninteractive
chroot "$folder.part" apt-get update -qq
chroot "$folder.part" apt-get install -y -qq --no-install-recommends "$@"
chroot "$folder.part" apt-get clean
umount "$folder.part/proc"
mkdir "$folder.part/redbook"
echo "$*" >"$folder.part/redbook-made"
mv "$folder.part" "$folder"
