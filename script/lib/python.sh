# shellcheck shell=bash
# Virtual environments of Python.

# ensure_python FOLDER REQUIREMENTS: makes the virtual environment FOLDER with exactly the packages of the file REQUIREMENTS;
# nothing where it is so already.
ensure_python() {
  local folder=$1 wanted=$2 sum
  sum=$(sha256sum <"$wanted")
  if [ -x "$folder/bin/python" ] && [ "$(cat "$folder/requirements.sha256" 2>/dev/null)" = "$sum" ]; then return 0; fi
  step "Making $folder with the Python packages of $wanted"
  # Cleared, so that a half-made one or a package no longer wanted is gone; the stamp comes last.
  python3 -m venv --clear "$folder" \
    && "$folder/bin/python" -m pip install --quiet --disable-pip-version-check --no-input -r "$wanted" \
    && printf '%s\n' "$sum" >"$folder/requirements.sha256"
}
