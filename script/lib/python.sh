# shellcheck shell=bash
# The virtual environment of the tests in the browser.

# Makes .venv in the current folder with exactly the packages of script/requirements.txt; nothing where it is so already.
ensure_python() {
  local wanted=script/requirements.txt sum
  sum=$(sha256sum <"$wanted")
  if [ -x .venv/bin/python ] && [ "$(cat .venv/requirements.sha256 2>/dev/null)" = "$sum" ]; then return 0; fi
  step "Making .venv with the Python packages of $wanted"
  # Cleared, so that a half-made one or a package no longer wanted is gone; the stamp comes last.
  python3 -m venv --clear .venv \
    && .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input -r "$wanted" \
    && printf '%s\n' "$sum" >.venv/requirements.sha256
}
