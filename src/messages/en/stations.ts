export const stations = {};
