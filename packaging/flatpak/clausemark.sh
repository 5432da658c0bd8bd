#!/bin/sh
# zypak replaces Chromium's setuid sandbox by Flatpak's own.
exec zypak-wrapper /app/lib/clausemark/clausemark "$@"
