#!/bin/sh
# Finds a Chromium and a Chinese font for the tests, or brings them: by apt for root, otherwise
# unpacked under .tools/. Leaves .tools/browser: an executable that starts it.
set -eu
cd "$(dirname "$0")/.."
tools=$PWD/.tools
say() { printf '%s\n' "$*" >&2; }
mkdir -p "$tools"

browser() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
chinese_font() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh-cn family)" ]; }

if ! { browser && chinese_font; } >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  say "Installing Chromium and a Chinese font…"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends \
    chromium fontconfig fonts-noto-cjk >"$tools/apt.log" 2>&1 || { cat "$tools/apt.log"; exit 1; }
fi

if found=$(browser) && chinese_font; then
  printf '#!/bin/sh\nexec "%s" "$@"\n' "$found" >"$tools/browser"
  chmod +x "$tools/browser"
  exit 0
fi

# A plain user: fetch the packages that are missing, and unpack them under .tools/root.
# The lists are refreshed in a folder of our own, since /var/lib/apt belongs to root.
say "Fetching Chromium and a Chinese font into .tools/ (about 200 MB)…"
state=$tools/apt
mkdir -p "$state/lists/partial" "$state/cache/archives/partial" "$tools/root"
apt() {
  apt-get -o Dir::State::lists="$state/lists" -o Dir::Cache="$state/cache" \
    -o Debug::NoLocking=true "$@"
}
apt update -qq || say "The package lists can't be refreshed; trying the ones there are."
apt install -qq --simulate --no-install-recommends chromium fontconfig fonts-noto-cjk |
  sed -n 's/^Inst \([^ ]*\) .*/\1/p' >"$state/wanted"
(
  cd "$state/cache/archives"
  xargs apt-get -o Dir::State::lists="$state/lists" -o Dir::Cache="$state/cache" \
    -qq download <"$state/wanted"
  for package in *.deb; do dpkg -x "$package" "$tools/root"; done
  rm -f -- *.deb
)
libraries=$(find "$tools/root" -name '*.so*' -printf '%h\n' | sort -u | paste -s -d :)
cat >"$tools/browser" <<END
#!/bin/sh
# Starts the Chromium that lies unpacked beside this file.
root="$tools/root"
LD_LIBRARY_PATH="$libraries"
export LD_LIBRARY_PATH
export XDG_DATA_DIRS="\$root/usr/share:\${XDG_DATA_DIRS:-/usr/local/share:/usr/share}"
export FONTCONFIG_FILE="$tools/fonts.conf"
exec "\$root/usr/lib/chromium/chromium" "\$@"
END
cat >"$tools/fonts.conf" <<END
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>$tools/root/usr/share/fonts</dir><dir>/usr/share/fonts</dir>
  <cachedir>$tools/font-cache</cachedir>
</fontconfig>
END
chmod +x "$tools/browser"
"$tools/browser" --version >&2
